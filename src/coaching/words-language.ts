import type { RuleWords } from './words.ts';

/** “You need to clear up”: nothing is refused there. */
const order =
  /^(?!.*(?:n['’]t\b|\bnot\b|\bcannot\b|\bunable\b|\bunfortunately\b)).*(?:\byou(?:['’]ll| will)? (?:must|need to|have to)\b|\byou['’]ve got to\b|\bkindly\b)/i;

/** Names, tone, and the words in which composure is kept. */
export const languageWords = {
  'positive-phrasing': {
    well: 'You put what can be done beside what cannot.',
    seen: 'What cannot be done stands alone.',
    ask: 'After this, does the customer know what can be done?',
    tip: 'Put what you can do into the same breath as what you cannot: another time, another way, another person.',
    other: {
      shownBy: order,
      seen: 'This tells the customer what they have to do.',
      ask: 'Does this sound like a request, or like an order?',
      tip: 'Ask for it instead of ordering it, and say what it is good for.',
    },
  },
  'collaborative-language': {
    well: 'You looked at it together with the customer.',
    shows: /\b(?:together|let['’]s (?!see what I)|with you)\b/i,
    seen: "No “let's” or “we” puts the two of you on one side.",
    ask: "Is there a moment here for “let's” or “we”?",
    tip: "Say “let's” once, about the customer's own problem.",
    better: "“Let's have a look at this together.”",
  },
  'use-customer-name': {
    seen: "The customer's name does not come.",
    ask: "Was there a good moment for the customer's name?",
    tip: "Use the customer's name once, where it matters.",
    fill: 'name',
  },
  'introduce-yourself': {
    seen: 'Your name does not come in the opening.',
    ask: 'Could the customer tell whom they were talking to?',
    tip: 'Give your name in the first sentence.',
  },
  'warm-tone': {
    well: 'You had a friendly word for the customer.',
    shows:
      /\b(?:glad|good luck|congratulations|get well|safe (?:travels|journey|trip)|hope (?:you|your|it|the|that))\b/i,
    seen: 'There is no friendly word from beginning to end.',
    ask: 'Where would a friendly word have fitted?',
    tip: 'A greeting at the start or a good wish at the end is enough.',
    better: '“Thank you for getting in touch, and have a good day.”',
  },
  'name-overuse': {
    seen: "The customer's name comes more often than people use it.",
    ask: 'Does anybody say a name this often across a table?',
    tip: 'Keep the name for the greeting, a moment that matters, and the goodbye.',
  },
  'no-arguing': {
    seen: "This sets your word against the customer's.",
    ask: 'Does this leave room for what the customer saw?',
    tip: 'Lay what each of you has side by side, and look at it together.',
    better: "“Let's compare what we both have.”",
  },
  'no-blaming-customer': {
    seen: 'This speaks of what the customer did or did not do.',
    ask: 'Might the customer hear this as “it is your own fault”?',
    tip: 'Say what is so and what can be done, and leave out who did it.',
    better: "“Let's see what can be done about it now.”",
  },
  'no-defensiveness': {
    seen: 'This speaks for our side before it helps.',
    ask: 'Would the customer take this as help, or as our side of the story?',
    tip: 'Go straight to what you can do next.',
    better: '“Let me see what I can do about it.”',
  },
  'no-patronising': {
    seen: 'This tells the customer how to feel, or that they should have understood.',
    ask: 'How would this sound to somebody whose problem it is?',
    tip: 'Say what happens now. What they should have read, known or felt can stay unsaid.',
    better: '“I can see why this worries you. Let me look at it with you.”',
  },
  'no-personal-issues': {
    seen: 'This brings in something that the customer cannot help with.',
    ask: 'Did the customer need to know this?',
    tip: 'Give the customer what concerns them. The rest is for a colleague with an open ear.',
    better: '“Thank you for waiting. I am here now.”',
  },
  'no-rudeness': {
    seen: 'The words here are sharp.',
    ask: 'How would this read to somebody who is upset already?',
    tip: 'Say the same in plain words. Take a breath first, if you can.',
    better: '“Let me tell you what I can do.”',
  },
  'no-canned-policy': {
    seen: 'The policy is the reason given, and what it is for is not said.',
    ask: 'Can the customer tell what this policy is for?',
    tip: 'Say what the policy is for, or what can be done instead.',
  },
} satisfies Record<string, RuleWords>;
