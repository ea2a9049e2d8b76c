/** What a sign may ask a value of a document to be. */
export const signKinds = ['text', 'number', 'list', 'object', 'true', 'false'] as const;
export type SignKind = (typeof signKinds)[number];

/** A choice of a sign as it is written: `!` for not, the place, and what must be there (`:` a kind, `=` words). */
export interface SignParts {
  readonly wanted: boolean;
  readonly place: string;
  readonly mark: ':' | '=' | undefined;
  readonly values: readonly string[];
}

/** ` or ` stands between choices. */
export function signParts(written: string): SignParts[] {
  return written.split(' or ').map((choice) => {
    const [, not, place, mark, value = ''] = /^(!?)([^:=]*)(?:([:=])(.*))?$/s.exec(choice)!;
    return { wanted: not === '', place: place!, mark: mark as SignParts['mark'], values: value.split('|') };
  });
}

export function kindsIn(written: string): string[] {
  return signParts(written).flatMap(({ mark, values }) => (mark === ':' ? values : []));
}
