import { sayingWhatItWasLike } from './feelings.ts';
import type { RuleWords } from './words.ts';

/** The quote names what is to stop: the wish to help beside it is no limit. */
const limit =
  /\b(?:respectful|language|name-calling|insult\w*|swear\w*|shout\w*|call(?:ing)? me|(?:speak|talk) to me|end (?:the|this)|leave (?:the|that|it) out|keep (?:this|it) (?:civil|polite|calm))\b/i;

/** Feelings, limits, apologies, listening. */
export const careWords = {
  'set-boundary': {
    well: 'You put a limit to the insults, and went on helping.',
    shows: limit,
    seen: 'The customer became abusive, and no limit was named.',
    ask: 'Was this the moment to name a limit, calmly?',
    tip: 'You need not take insults. You can name the limit once, calmly, beside your wish to help.',
    better: '“I want to help you, and I need us to keep this respectful.”',
  },
  'acknowledge-feelings': {
    well: 'You said what it had been like for the customer.',
    shows: sayingWhatItWasLike,
    seen: 'The customer was upset, and the reply went on to the matter.',
    ask: 'Would somebody upset feel heard by this reply?',
    tip: 'Before the next step, say in one sentence what they are going through.',
    better: '“I can see why this upsets you.”',
  },
  'extra-mile': {
    well: 'You did a little more than you had to.',
    seen: 'The customer had a bad time with us, and there was no gesture beyond putting it right.',
    ask: 'Was there something small to give, for the trouble they had?',
    tip: 'After a bad experience, offer one small thing that is yours to give: to check again tomorrow, a cost taken on, a call back.',
  },
  'offer-escalation': {
    well: 'You brought somebody in when it was time.',
    seen: 'The customer asked for somebody else, or stayed upset, and nobody was brought in.',
    ask: 'Would a colleague have made this easier, on both sides?',
    tip: 'When somebody asks for a colleague, offer to bring one in. It is no defeat.',
    better: '“Would it help if a colleague had a look at this with us?”',
  },
  'apology-form': {
    well: 'You said what you were sorry for.',
    seen: 'The apology does not say what it is for.',
    ask: 'Can the customer tell what this is an apology for?',
    tip: "Finish the sentence: sorry for what? A few of the customer's own words will do.",
    fill: 'problem',
  },
  'apologise-for-company': {
    well: 'You apologised for what had gone wrong.',
    shows: /sorry|apolog|should(?:n't| not) have/i,
    seen: 'Something went wrong on our side, and no apology came.',
    ask: 'Was this a moment for an apology?',
    tip: 'Where something has gone wrong for a customer, say once that you are sorry for it, before you mend it.',
    fill: 'problem',
  },
  'confirm-understanding': {
    well: 'You said the problem back, so that the customer knew it had arrived.',
    shows:
      /(?:^|[.!,] )(?:ok(?:ay)?,? |right,? |and )?so (?:\S+ ){5}|just to (?:check|be)|to be sure|\b(?:got|is) (?:it|that) right\b/i,
    seen: 'The problem is nowhere said back.',
    ask: 'How could the customer tell that this was understood?',
    tip: 'Say the problem back in a sentence before you solve it.',
    fill: 'problem',
  },
  'no-hollow-apology': {
    seen: 'The apology is taken back in the same breath, or speaks of how the customer feels and not of what happened.',
    ask: 'Could the customer hear this apology as taken back?',
    tip: 'Be sorry for what happened, not for how it was taken, and without “but” and “if”. Then say what you can do next.',
    fill: 'problem',
  },
  'apology-overuse': {
    seen: 'One more apology comes, or the same one again.',
    ask: 'Would a next step do more here than one more apology?',
    tip: 'After the first apology, say what is being done about it, and how long it takes.',
  },
  'clarify-problem': {
    well: 'You asked before you went ahead.',
    // Who somebody is, is no part of the problem.
    shows:
      /^(?!(?:\W*(?:and|so) )?(?:so you|no one|have you (?:tried|spoken|called|contacted|looked|checked|reset|restarted|updated)|were you able|are you ok|is there any|do(?:es)? (?:logging|restarting|turning|resetting)))(?!.*\b(?:(?:can|could) you (?:please )?try|name|number|address|e-?mail|phone|pet|maiden|pin|password|birth|code|reference)\b)(?=.*(?:\S+ ){4}\S+\?$)/i,
    seen: 'There is no question about the problem before the answer.',
    ask: 'Was there anything worth knowing first?',
    tip: 'Ask one question about the problem before the first step.',
    better: '“Could you tell me a little more about what happened?”',
  },
  'no-interrupting': {
    seen: 'You began while the customer was still speaking.',
    ask: 'Had the customer come to an end here?',
    tip: "Leave a breath after the customer's last word. Where it happens all the same, give the floor back.",
    better: "“I'm sorry, I cut across you. Please go on.”",
  },
  'boundary-form': {
    well: 'You put a limit to the insults, and went on helping.',
    shows: limit,
    seen: 'The limit comes as an order or a threat.',
    ask: 'Did this leave the customer a way back into the talk?',
    tip: 'A limit is easier to keep when your wish to help stands beside it.',
    better: '“I want to help, and I need us to keep this respectful.”',
  },
} satisfies Record<string, RuleWords>;
