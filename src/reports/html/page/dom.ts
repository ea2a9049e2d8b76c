import { visible } from '../../visible.ts';

export type Child = Node | string | undefined;

/** Attributes, `on…` handlers left out: they are given where they are needed. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with its children. Text becomes text nodes and nothing else: no string is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  return withAll(document.createElement(name), attributes, children);
}

export function svg(name: string, attributes: Attributes = {}, ...children: Child[]): SVGElement {
  return withAll(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

export function button(label: Child | Child[], attributes: Attributes, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...(Array.isArray(label) ? label : [label]));
  made.addEventListener('click', press);
  return made;
}

export function link(hash: string, attributes: Attributes, ...children: Child[]): HTMLAnchorElement {
  return element('a', { href: hash, ...attributes }, ...children);
}

/** Seen by nobody, read out by screen readers. */
export function spoken(text: string): HTMLElement {
  return element('span', { class: 'spoken' }, text);
}

/** Words of a transcript: on lines of their own, with nothing in them that could hide, reorder or imitate others. */
export function shown(text: string): string {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(visible)
    .join('\n');
}

function withAll<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
