import { Conversations } from './conversations.ts';
import { button, element, link } from './dom.ts';
import { numberOf } from './figures.ts';
import { listenToKeys } from './keys.ts';
import { Overview } from './overview.ts';
import { ReportData } from './read-data.ts';
import { current, go, type State, toHash } from './state.ts';

const data = new ReportData(document);
const overview = new Overview(data);
const conversations = new Conversations(data);
const help = listenToKeys({
  beside: (step) => current().view === 'conversations' && conversations.beside(step),
  remark: (step) => current().view === 'conversations' && conversations.remark(step),
  search() {
    if (current().view !== 'conversations') go({ view: 'conversations' }, true);
    conversations.search();
  },
  close: () => current().view === 'conversations' && conversations.close(),
  go: (view) => go({ view }),
  inList: () => current().view === 'conversations' && conversations.inList(),
});
const tabs = element('nav', { 'aria-label': 'Parts of the report' });
const page = document.getElementById('page')!;

page.replaceChildren(
  element(
    'header',
    { class: 'top' },
    element('p', { class: 'brand' }, 'tactlint'),
    element('h1', {}, 'Conversation report'),
    tabs,
    button('Keys', { class: 'keys', 'aria-keyshortcuts': '?' }, () => help.showModal()),
  ),
  element('main', {}, element('p', { class: 'verdict' }, data.summary.verdict), overview.root, conversations.root),
  element(
    'footer',
    {},
    `Made by tactlint ${data.summary.version}. It describes what was said, never people; every figure rests on the occasions that stand behind it.`,
  ),
  help,
);

function update(): void {
  const state = current();
  overview.root.hidden = state.view !== 'overview';
  conversations.root.hidden = state.view !== 'conversations';
  tabs.replaceChildren(
    tab('overview', 'Overview', state),
    tab('conversations', `Conversations (${numberOf(data.rows.length)})`, state),
  );
  // What is not seen is made when it is: printing needs the overview always.
  overview.update(state);
  if (state.view === 'conversations' || state.open !== undefined) conversations.update(state);
}

function tab(view: State['view'], words: string, state: State): HTMLElement {
  return link(toHash({ ...state, view }), { 'aria-current': state.view === view ? 'page' : undefined }, words);
}

addEventListener('hashchange', update);
update();
