import { element } from './dom.ts';

/** A labelled list of choices; `name` is its id. */
export function choice(
  name: string,
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, words: string])[],
  change: (value: string) => void,
): HTMLElement {
  const select = element(
    'select',
    { id: name },
    ...options.map(([value, words]) => element('option', { value, selected: value === chosen }, words)),
  );
  select.addEventListener('change', () => change(select.value));
  return element('p', { class: 'choice' }, element('label', { for: name }, label), select);
}
