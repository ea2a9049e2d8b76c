export type Tree = null | boolean | number | string | Tree[] | { [name: string]: Tree };

/** What stands where something else was expected. */
export const odd: readonly Tree[] = [null, true, -1, 1e300, '', 'x', [], {}, [null], { a: 1 }];

/** The tree with the node at a place in its order replaced, or taken out of its object. */
export function damaged(tree: Tree, place: number, by: Tree | undefined): Tree {
  let left = place;
  const walk = (node: Tree): Tree | undefined => {
    if (left-- === 0) return by;
    if (Array.isArray(node)) return node.map((item) => walk(item) ?? null);
    if (node === null || typeof node !== 'object') return node;
    const members = Object.entries(node).map(([name, value]): [string, Tree | undefined] => [name, walk(value)]);
    return Object.fromEntries(members.filter((member): member is [string, Tree] => member[1] !== undefined));
  };
  return walk(tree) ?? null;
}
