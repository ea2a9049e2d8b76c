import { button, element } from './dom.ts';

export interface KeyActions {
  beside(step: 1 | -1): void;
  remark(step: 1 | -1): void;
  search(): void;
  close(): void;
  go(view: 'overview' | 'conversations'): void;
  /** Whether the arrow keys are the list's. */
  inList(): boolean;
}

const words = [
  ['j or ↓, k or ↑', 'next, previous conversation (arrows: in the list)'],
  ['n, p', 'next, previous finding of the conversation'],
  ['/', 'search'],
  ['Esc', 'back to the list'],
  ['o, c', 'overview, conversations'],
  ['?', 'these keys'],
] as const;

/** Keys for who reads many conversations; everything can be reached with Tab and Enter as well. */
export function listenToKeys(actions: KeyActions): HTMLDialogElement {
  const help = helpDialog();
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (isTyping && event.key !== 'Escape') return;
    const act = actionFor(event.key, actions, help);
    if (!act) return;
    event.preventDefault();
    act();
  });
  return help;
}

function actionFor(key: string, actions: KeyActions, help: HTMLDialogElement): (() => void) | undefined {
  if ((key === 'ArrowDown' || key === 'ArrowUp') && !actions.inList()) return undefined;
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return () => actions.beside(1);
    case 'k':
    case 'ArrowUp':
      return () => actions.beside(-1);
    case 'n':
      return () => actions.remark(1);
    case 'p':
      return () => actions.remark(-1);
    case '/':
      return actions.search;
    case 'Escape':
      return actions.close;
    case 'o':
      return () => actions.go('overview');
    case 'c':
      return () => actions.go('conversations');
    case '?':
      return () => help.showModal();
    default:
      return undefined;
  }
}

function helpDialog(): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'keys-title' },
    element('h2', { id: 'keys-title' }, 'Keys'),
    element('dl', {}, ...words.flatMap(([key, what]) => [element('dt', {}, key), element('dd', {}, what)])),
  );
  dialog.append(button('Close', {}, () => dialog.close()));
  return dialog;
}
