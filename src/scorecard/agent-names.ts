import { isRoleLabel } from './agent-of.ts';

/** What agents are called where names are hidden: “Agent 1”, “Agent 2”, in the order in which they come. */
export class AgentNames {
  readonly #hidden = new Map<string, string>();

  readonly hide = (name: string): string => {
    // It gives nobody away.
    if (isRoleLabel(name)) return name;
    const hidden = this.#hidden.get(name) ?? `Agent ${this.#hidden.size + 1}`;
    this.#hidden.set(name, hidden);
    return hidden;
  };
}
