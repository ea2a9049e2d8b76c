import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Position } from '../conversation/conversation.ts';

export type KeyPath = readonly PropertyKey[];

/** A YAML (or JSON) file's content with the places of its parts. */
export interface YamlFile {
  readonly value: unknown;
  /** Syntax errors; `value` is then not to be used. */
  readonly errors: readonly (Position & { readonly message: string })[];
  /** Where the value at `path` starts, or its nearest ancestor that stands in the file. */
  valueAt(path: KeyPath): Position;
  /** Where the key at the end of `path` starts. */
  keyAt(path: KeyPath): Position;
  /** Source text position of the character at `offset` in the string at `path`; exact for one-line plain and quoted scalars. */
  insideAt(path: KeyPath, offset: number): Position;
}

/** Parses `text`; never throws. Aliases are limited by the library against exponential growth. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const startOf = (node: Node | undefined): number => node?.range?.[0] ?? 0;
  const errors = document.errors.map(({ message, pos }) => ({ message, ...positionOf(pos[0]) }));
  const value = errors.length === 0 ? toValue(document, errors) : undefined;
  return {
    value,
    errors,
    valueAt: (path) => positionOf(startOf(nearestNode(document, path))),
    keyAt: (path) => positionOf(startOf(keyNode(document, path) ?? nearestNode(document, path))),
    insideAt: (path, offset) => {
      const node = nearestNode(document, path);
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
      return positionOf(startOf(node) + quoted + offset);
    },
  };
}

/** Aliases that grow without measure are an error of the file, not of the run. */
function toValue(document: Document.Parsed, errors: (Position & { message: string })[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    errors.push({ message: (error as Error).message, line: 1, column: 1 });
    return undefined;
  }
}

function nearestNode(document: Document.Parsed, path: KeyPath): Node | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isScalar(node) || isCollection(node)) return node;
  }
  return (document.contents as Node | null) ?? undefined;
}

function keyNode(document: Document.Parsed, path: KeyPath): Node | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
  return pair?.key as Node | undefined;
}
