import { echo } from '../cues/balance-table.ts';
import { ownViews, type View, views } from '../cues/context-figures.ts';
import type { Problem } from '../lint/result.ts';
import { conceptNames } from '../patterns/concept-names.ts';
import { phrasesIn } from './check-phrases.ts';
import type { RuleSource } from './load-pack.ts';
import { didYouMean } from './nearest-name.ts';
import type { Pack } from './pack.ts';
import type { KeyPath } from './read-yaml.ts';

/** A problem with a file's references, and what the file holds. */
export interface BrokenReference {
  readonly owner: object;
  readonly problem: Problem;
}

/** Each concept, state or rule that is named in the files read but exists nowhere, or that leads back to itself. */
export function checkReferences(pack: Pack, sources: ReadonlyMap<object, RuleSource>): BrokenReference[] {
  const plainCues = new Map<string, object>(pack.cues.map((cue) => [cue.id, cue]));
  const names = {
    concept: new Map<string, object>(pack.concepts.map((concept) => [concept.id, concept])),
    cue: new Map<string, object>([...plainCues, ...pack.contextCues.map((cue) => [cue.id, cue] as const)]),
    balance: new Map<string, object>(pack.balances.map((balance) => [balance.id, balance])),
    state: new Map<string, object>(pack.states.map((state) => [state.id, state])),
    rule: new Map<string, object>(pack.rules.map((rule) => [rule.id, rule])),
  };
  const contextCues = new Set<object>(pack.contextCues);
  const used = (owner: object): Reference[] => [
    ...referencesIn(sources.get(owner)?.file.value as object, contextCues.has(owner)),
  ];
  const broken: BrokenReference[] = [];
  for (const list of [pack.contextCues, pack.balances, pack.concepts, pack.states, pack.rules]) {
    for (const owner of list) {
      const source = sources.get(owner);
      for (const { kind, name, path } of source ? used(owner) : []) {
        // Cues in context weigh plain ones.
        const known = kind === 'cue' && list === pack.contextCues ? plainCues : names[kind];
        const target = known.get(name);
        const message =
          (kind === 'cue' || kind === 'balance') && list === pack.rules
            ? `only a state may name a ${kind}: write one in states/, and ask for it here`
            : target
              ? (otherLanguage(owner, target, kind) ??
                otherSide(owner, target, path) ??
                circleBack(owner, target, kind, names[kind], used))
              : contextCues.has(names[kind].get(name)!)
                ? `"${name}" is a cue in context, and those weigh plain ones only`
                : `unknown ${kind} "${name}"${didYouMean(name, known.keys())}`;
        if (message !== undefined) {
          broken.push({ owner, problem: { filePath: source!.path, message, ...source!.file.valueAt(path) } });
        }
      }
    }
  }
  return broken;
}

/** Cues and balances read one language, so what asks for them must be of the same. */
function otherLanguage(owner: object, target: object, kind: Reference['kind']): string | undefined {
  if (kind !== 'cue' && kind !== 'balance') return undefined;
  const [own, others] = [owner, target].map((file) => (file as { language?: string }).language);
  return own === others ? undefined : `this ${kind} is for the language "${others}", and this file for "${own}"`;
}

/** In context, a cue looks at cues of its own side in its sentence and turn, and of the other before. */
function otherSide(owner: object, target: object, [, view]: KeyPath): string | undefined {
  const [own, others] = [owner, target].map((file) => (file as { by?: string }).by);
  if (own === undefined || others === undefined || !views.some((one) => one === view)) return undefined;
  const isOwnView = ownViews.has(view as View);
  if ((own === others) === isOwnView) return undefined;
  return `this cue is of the ${others}: that is weighed under ${isOwnView ? '"before" or "earlier"' : '"here" or "turn"'}`;
}

/** Whether concepts or states lead from `target` back to `owner`. Rules may yield to each other. */
function circleBack(
  owner: object,
  target: object,
  kind: Reference['kind'],
  names: ReadonlyMap<string, object>,
  used: (owner: object) => Reference[],
): string | undefined {
  if (kind === 'rule') return owner === target ? 'a rule cannot yield to itself' : undefined;
  const seen = new Set<object>();
  const open = [target];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at === owner) return `this ${kind} leads back to itself: ${kind}s may not go in a circle`;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const reference of used(at))
      if (reference.kind === kind) {
        const next = names.get(reference.name);
        if (next) open.push(next);
      }
  }
  return undefined;
}

interface Reference {
  readonly kind: 'concept' | 'state' | 'cue' | 'balance' | 'rule';
  readonly name: string;
  readonly path: KeyPath;
}

function* referencesIn(owner: object | undefined, isInContext: boolean): Generator<Reference> {
  for (const { phrase, path } of phrasesIn(owner, [])) {
    for (const name of conceptNames(phrase)) yield { kind: 'concept', name, path };
  }
  yield* isInContext ? cuesInContext(owner) : cuesWeighed(owner);
  yield* namesIn(owner, []);
  const yields = (owner as { logic?: { 'yields-to'?: readonly string[] } } | undefined)?.logic?.['yields-to'] ?? [];
  for (const [index, name] of yields.entries()) yield { kind: 'rule', name, path: ['logic', 'yields-to', index] };
}

/** Of a balance. The weights of a plain cue are one text, and rules have none. */
function* cuesWeighed(owner: object | undefined): Generator<Reference> {
  for (const name of keysOf((owner as { weights?: unknown } | undefined)?.weights))
    if (name !== echo) yield { kind: 'cue', name, path: ['weights', name] };
}

function* cuesInContext(owner: object | undefined): Generator<Reference> {
  const weights = (owner as { weights?: Record<string, unknown> } | undefined)?.weights;
  for (const view of views)
    for (const name of keysOf(weights?.[view])) yield { kind: 'cue', name, path: ['weights', view, name] };
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function* namesIn(value: unknown, path: KeyPath): Generator<Reference> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if ((key === 'state' || key === 'cue' || key === 'balance') && typeof inner === 'string')
      yield { kind: key, name: inner, path: here };
    else if (key !== 'cases') yield* namesIn(inner, here);
  }
}
