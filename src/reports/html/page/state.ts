/** What is looked at: all of it stands in the address, so that it can be kept, sent and gone back to. */
export interface State {
  readonly view: 'overview' | 'conversations';
  readonly agent: string;
  readonly rule: string;
  readonly severity: string;
  readonly status: string;
  readonly text: string;
  /** Number of the open conversation, from 0. */
  readonly open: number | undefined;
  /** Of the guideline whose course over time is drawn. */
  readonly over: string;
}

export const statuses = ['missed', 'met', 'skipped', 'suppressed', 'known', 'clean'] as const;
export const levels = ['error', 'warning', 'info'] as const;

const keys = ['agent', 'rule', 'severity', 'status', 'text', 'over'] as const;

export function readState(hash: string): State {
  const [, path = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  const given = new URLSearchParams(query);
  const text = (key: string): string => given.get(key) ?? '';
  const open = /^\d{1,9}$/.test(text('open')) ? Number(text('open')) : undefined;
  return {
    view: path === 'conversations' ? 'conversations' : 'overview',
    agent: text('agent'),
    rule: text('rule'),
    severity: levels.find((level) => level === text('severity')) ?? '',
    status: statuses.find((status) => status === text('status')) ?? '',
    text: text('text'),
    open,
    over: text('over'),
  };
}

export function toHash(state: State): string {
  const query = new URLSearchParams();
  for (const key of keys) if (state[key] !== '') query.set(key, state[key]);
  if (state.open !== undefined) query.set('open', String(state.open));
  const written = query.toString();
  return `#/${state.view}${written === '' ? '' : `?${written}`}`;
}

export function current(): State {
  return readState(location.hash);
}

/** Goes somewhere; the page follows the address. @param replace what is typed letter by letter is one step back, not many */
export function go(change: Partial<State>, replace = false): void {
  const hash = toHash({ ...current(), ...change });
  if (hash === location.hash) return;
  if (replace) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  // The browser says so of links and of steps back only.
  dispatchEvent(new HashChangeEvent('hashchange'));
}
