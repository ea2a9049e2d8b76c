import type { RuleWords } from './words.ts';

/** Feelings, limits, apologies, listening. */
export const careWords = {
  'set-boundary': {
    well: 'You put a limit to the insults, and went on helping.',
    seen: 'The customer became abusive, and no limit was named.',
    ask: 'Would you have liked to put a limit here?',
    tip: 'You need not take insults. You can name the limit once, calmly, beside your wish to help.',
    better: '“I want to help you, and I need us to keep this respectful.”',
  },
  'acknowledge-feelings': {
    well: 'You saw what the customer was going through, and said so.',
    seen: 'The customer was upset, and the reply went on to the matter.',
    ask: 'Would you feel heard by this reply?',
    tip: 'Before the next question, say in one sentence what they are going through.',
    better: '“I can see why you are upset: …”',
    fill: 'problem',
  },
  'extra-mile': {
    well: 'You did a little more than you had to.',
    seen: 'The customer had a bad time with us, and there was no gesture beyond putting it right.',
    ask: 'Was there something small that was yours to give, for the trouble they had?',
    tip: 'After a bad experience, offer one small thing that is yours to give.',
    better: '“I will check on … myself that it has worked.”',
  },
  'offer-escalation': {
    well: 'You brought somebody in when it was time.',
    seen: 'The customer asked for somebody else, or stayed upset, and nobody was brought in.',
    ask: 'Would a colleague have made this easier, for the customer and for you?',
    tip: 'When somebody asks for a colleague, or stays upset, offer to bring one in. It is no defeat.',
    better: '“Would it help if … had a look at this with us?”',
  },
  'apology-form': {
    well: 'You said what you were sorry for.',
    seen: 'The apology does not say what it is for.',
    ask: 'Can the customer tell what this is an apology for?',
    tip: 'Finish the sentence: sorry for what?',
    better: "“I'm sorry that …”",
    fill: 'problem',
  },
  'apologise-for-company': {
    well: 'You apologised for what had gone wrong, as if it had been yours.',
    shows: /sorry|apolog|should(?:n't| not) have/i,
    seen: 'Something went wrong on our side, and no apology came.',
    ask: 'Was this a moment for an apology in the name of the company?',
    tip: 'Where something of ours went wrong, apologise for it once, before you mend it.',
    better: "“I'm sorry that …”",
    fill: 'problem',
  },
  'confirm-understanding': {
    well: 'You said the problem back, so that the customer knew it had arrived.',
    shows:
      /(?:^|[.!,] )(?:ok(?:ay)?,? |right,? |and )?so (?:\S+ ){5}|just to (?:check|be)|to be sure|\b(?:got|is) (?:it|that) right\b/i,
    seen: 'The problem is nowhere said back.',
    ask: 'How could the customer tell that you had understood this?',
    tip: 'Say the problem back in a sentence before you solve it.',
    better: '“So … – have I got that right?”',
    fill: 'problem',
  },
  'no-hollow-apology': {
    seen: 'The apology is taken back in the same breath, or speaks of how the customer feels and not of what happened.',
    ask: 'Could the customer hear this apology as taken back?',
    tip: 'Be sorry for what happened, and let the sentence end there.',
    better: "“I'm sorry that …”",
    fill: 'problem',
  },
  'apology-overuse': {
    seen: 'One more apology comes, or the same one again.',
    ask: 'Would a next step do more here than one more apology?',
    tip: 'After the first apology, say what you are doing about it.',
    better: '“Here is what I am doing about it: …”',
  },
  'clarify-problem': {
    well: 'You asked about the problem before you solved it.',
    shows: /(?:\S+ ){4}\S+\?$/,
    seen: 'There is no question about the problem before the answer.',
    ask: 'Was there anything you would have liked to know first?',
    tip: 'Ask one question about the problem before the first step.',
    better: '“Could you tell me a little more about …?”',
  },
  'no-interrupting': {
    seen: 'You began while the customer was still speaking.',
    ask: 'Had the customer come to an end here?',
    tip: "Leave a breath after the customer's last word. Where it happens all the same, give the floor back.",
    better: "“I'm sorry, I cut across you. Please go on.”",
  },
  'boundary-form': {
    seen: 'The limit comes as an order or a threat.',
    ask: 'Did this leave the customer a way back into the talk?',
    tip: 'A limit is easier to keep when your wish to help stands beside it.',
    better: '“I want to help, and I need us to keep this respectful.”',
  },
} satisfies Record<string, RuleWords>;
