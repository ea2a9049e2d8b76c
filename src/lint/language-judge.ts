import { contributions as contributionsOf } from '../conversation/contributions.ts';
import type { JudgedConversation } from '../conversation/conversation.ts';
import { CueReader } from '../cues/cue-reader.ts';
import { createGuards } from '../language/guards.ts';
import { isPersonalName } from '../language/label-name.ts';
import { Lexicon } from '../language/lexicon.ts';
import type { PreparedLanguage } from '../language/prepared.ts';
import { recognise } from '../language/recognise.ts';
import { createTokens, tokenise } from '../language/tokenise.ts';
import { Flag, type Tokens } from '../language/tokens.ts';
import { type Dropped, type Explain, Matcher } from '../patterns/matcher.ts';
import { compileRule, type JudgeRule, type Verdict } from '../rules/judge.ts';
import type { PreparedPack, PreparedRule, WrittenList } from '../rules/prepared.ts';
import { Scene } from '../rules/scene.ts';
import { compileState, Moments, type StateFinder } from '../states/moments.ts';
import type { PlacedVerdict } from './judgement.ts';
import { mergeByTurn } from './merge-by-turn.ts';
import { neededParts } from './needed-parts.ts';
import { NoteReader } from './note-reader.ts';
import { placeVerdict } from './place-verdict.ts';
import { applyPrecedence } from './precedence.ts';
import type { Level } from './result.ts';

export interface ActiveRule {
  readonly rule: PreparedRule;
  readonly level: Level;
}

/** How the verdicts on a conversation came about. */
export interface Explanation {
  readonly scene: Scene;
  /** Matches that were found and do not count. */
  readonly dropped: readonly Dropped[];
  /** By rule, before precedence; rules that others yield to included. */
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>;
  readonly kept: ReadonlyMap<string, readonly Verdict[]>;
  /** All lists of the language; those that no active rule looks at have no matches. */
  readonly lists: readonly WrittenList[];
  readonly states: readonly string[];
  numberOfList(id: string): number;
}

/** The rules of one language, compiled, with the working memory that is reused from conversation to conversation. */
export class LanguageJudge {
  readonly #cues: CueReader;
  readonly #active: readonly ActiveRule[];
  readonly #language: PreparedLanguage;
  readonly #lexicon: Lexicon;
  readonly #lists: readonly WrittenList[];
  readonly #matcher: Matcher;
  readonly #notes: NoteReader;
  readonly #rules: readonly { readonly rule: PreparedRule; readonly judge: JudgeRule }[];
  readonly #states: ReadonlyMap<string, StateFinder>;
  readonly #tokens: Tokens = createTokens();
  #tokenised: JudgedConversation | undefined;

  constructor(pack: PreparedPack, language: string, active: readonly ActiveRule[]) {
    const program = pack.programs.find((one) => one.language.pack.id === language);
    if (!program) throw new Error(`no language pack "${language}" in rules/languages`);
    const { pack: words } = program.language;
    const needed = neededParts(
      pack,
      program,
      active.map(({ rule }) => rule),
    );
    const facts = { isPersonalName: (label: string) => isPersonalName(label, words) };
    this.#active = active;
    this.#lists = program.lists;
    this.#language = program.language;
    this.#lexicon = Lexicon.from(program.lexicon);
    this.#cues = new CueReader(program.cues, this.#lexicon);
    const wanted = new Map(needed.lists.map(({ id, roles }) => [id, roles]));
    const makeMatcher = () => new Matcher(program.program, createGuards(words, this.#lexicon), wanted);
    this.#matcher = makeMatcher();
    this.#notes = new NoteReader(program.language, this.#lexicon, makeMatcher);
    this.#rules = needed.rules.map((rule) => ({ rule, judge: compileRule(rule, facts) }));
    this.#states = new Map(needed.states.map((state) => [state.id, compileState(state, facts)]));
  }

  /** Which share of the words are common words of this language; 0 where there are hardly any words. */
  commonShare(conversation: JudgedConversation): number {
    const { count, flags } = this.#tokensOf(conversation);
    let words = 0;
    let common = 0;
    for (let slot = 0; slot < count; slot++) {
      if (flags[slot]! & Flag.lookThrough) continue;
      words++;
      if (flags[slot]! & Flag.common) common++;
    }
    return words === 0 ? 0 : common / words;
  }

  /** By active rule. */
  judge(conversation: JudgedConversation): ReadonlyMap<string, readonly PlacedVerdict[]> {
    const tokens = this.#tokensOf(conversation);
    const verdicts = this.#verdicts(this.scene(conversation));
    return new Map(
      this.#active.map(({ rule }) => {
        const own = mergeByTurn(rule, applyPrecedence(rule, verdicts.get(rule.id)!, verdicts, tokens));
        return [rule.id, own.map((verdict) => placeVerdict(verdict, conversation, tokens))];
      }),
    );
  }

  #verdicts(scene: Scene): Map<string, readonly Verdict[]> {
    return new Map(this.#rules.map(({ rule, judge }) => [rule.id, judge(scene)]));
  }

  /** Everything that led to the verdicts, for `tactlint trace`; valid until the next conversation is judged. */
  explain(conversation: JudgedConversation): Explanation {
    const dropped: Dropped[] = [];
    const scene = this.scene(conversation, (drop) => dropped.push(drop));
    const verdicts = this.#verdicts(scene);
    const kept = new Map(
      this.#active.map(({ rule }) => [rule.id, applyPrecedence(rule, verdicts.get(rule.id)!, verdicts, scene.tokens)]),
    );
    return {
      scene,
      dropped,
      verdicts,
      kept,
      lists: this.#lists,
      states: [...this.#states.keys()],
      numberOfList: (id) => this.#matcher.list(id),
    };
  }

  /** What the conditions look at; valid until the next conversation is judged. */
  scene(conversation: JudgedConversation, explain?: Explain): Scene {
    const { turns } = conversation;
    const tokens = this.#tokensOf(conversation);
    const recognised = recognise(conversation, tokens, this.#language);
    const roleOf = (turn: number) => turns[turn]!.speaker.role;
    const matches = this.#matcher.find(tokens, recognised, roleOf, explain);
    this.#cues.open(tokens, roleOf);
    const find = (list: string) => matches.of(this.#matcher.list(list));
    const noted = (list: string) => this.#notes.matches(conversation, list);
    return new Scene(
      conversation,
      contributionsOf(conversation),
      tokens,
      find,
      this.#cues,
      noted,
      new Moments(this.#states),
    );
  }

  #tokensOf(conversation: JudgedConversation): Tokens {
    if (this.#tokenised !== conversation) tokenise(conversation.turns, this.#language, this.#lexicon, this.#tokens);
    this.#tokenised = conversation;
    return this.#tokens;
  }
}
