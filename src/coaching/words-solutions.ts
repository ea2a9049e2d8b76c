import type { RuleWords } from './words.ts';

/** What is done about the problem, and who stands for it. */
export const solutionWords = {
  'callback-time': {
    well: 'You said when you would come back.',
    shows:
      /\b(?:I|we|he|she|they|you)(?:['’]ll| will) (?:\S+ ){0,3}(?:ring|call|message|e?-?mail|write|text|update|hear|be back|get back|come back|follow up)\b/i,
    seen: 'You promised to come back, and did not say when.',
    ask: 'Does the customer know when they will hear from you?',
    tip: 'Put a time to it, be it a rough one: by tonight, within two days.',
  },
  'offer-solution': {
    well: 'You offered something concrete.',
    shows:
      /^(?!(?!.*\b(?:shall|would you)\b).*\?$)(?!.*\b(?:DM|let me (?:have a )?(?:look|see|check)|looking|take a look|check (?:it|this|that|things)|I can tell you|what (?:I|we) can|I would suggest|reach out to us|but (?:he|she|they)(?:['’]ll| will))\b)(?=(?:.*?\s){4}).*(?:\b(?:I|we)(?:['’](?:ll|ve|m|re)\b| (?:will|can|have|am|are|could)\b)|\blet me\b|\bshall (?:I|we)\b|\bwould you like\b)(?! (?:found|see|look)\b)/i,
    seen: 'The customer had a problem, and nothing concrete was offered for it.',
    ask: 'What did the customer have in hand after this?',
    tip: 'Name one concrete step, however small.',
    better: "“Let me find out, and I'll come back to you on it.”",
  },
  'follow-up': {
    well: 'You said how it would go on.',
    shows:
      /^(?!.*\?$)(?:.*(?:\b(?:will|should|gets?|posts)|['’]ll)\b(?! have).*\b(?:by|within|before|tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|.*\bif (?:it|that|anything|they|the|there|not|you don['’]t)\b.*\b(?:come back|reply|call|ring|write|message|text|let (?:me|us) know)\b|.*\b(?:reference|ticket)(?: number)? is\b)/i,
    seen: 'The matter was still open at the end, and nothing says how it goes on.',
    ask: 'Did the customer know what would happen next?',
    tip: 'End with the next step, and what to do if it does not come.',
  },
  'reaffirm-help': {
    well: 'You said plainly that you were going to help.',
    shows:
      /\b(?:(?:I|we) (?:(?:do )?want|would like) to help|(?:I|we)(?:['’]ll| will) (?:help|sort|keep at)|(?:get|sort) (?:this|it|that|you) (?:out|sorted))\b/i,
    seen: 'The customer was upset, and nothing says in so many words that you are going to help.',
    ask: 'Did the customer hear that help was coming?',
    tip: 'Say it plainly once: you are going to help.',
    better: '“I want to help. Let me look into this for you.”',
  },
  'take-ownership': {
    seen: 'The customer is sent elsewhere, and no step of ours goes with them.',
    ask: 'Was there one step to take for the customer here?',
    tip: 'Take one step yourself, or make the connection.',
    better: '“Let me find out for you who can help with this.”',
  },
  'no-dead-end': {
    seen: 'Here the talk comes to a closed door.',
    ask: 'Where could the customer turn after this?',
    tip: 'Leave one door open: a smaller step, another person, another day.',
  },
  'no-guessing': {
    seen: 'This may be a guess, and there is no offer to check it.',
    ask: 'Was this known, or only likely?',
    tip: 'Where you are not sure, say so, and say that you will check.',
    better: "“I'm not certain. Let me check that for you.”",
  },
  'no-overpromising': {
    seen: 'This promises what depends on others.',
    ask: 'Was this ours to promise?',
    tip: 'Promise your own next step, and say what happens if the rest does not come off.',
  },
  'no-criticising-colleagues': {
    seen: 'This speaks ill of a colleague or another team.',
    ask: 'How does our team look to the customer after this?',
    tip: 'Be sorry as if it had been yours, and go on to what happens now.',
    better: "“I'm sorry about that. Let me see what I can do now.”",
  },
  'no-criticising-company': {
    seen: 'This speaks ill of our own house.',
    ask: 'Does this make it easier for the customer to trust us with the rest?',
    tip: 'Own the one thing that went wrong, and go on to what can be done.',
    better: "“I'm sorry about that. Let me see what I can do now.”",
  },
} satisfies Record<string, RuleWords>;
