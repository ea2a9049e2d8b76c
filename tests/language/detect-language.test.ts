import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';

describe('the language of a conversation', () => {
  test.each([
    ['en', 'Hello, my parcel has not arrived and I would like to know where it is.'],
    ['en', 'hey u guys still havent sent my refund lol wtf pls fix it asap'],
    ['en', 'Dear sir kindly do the needful and revert back regarding my order, it is pending since long'],
    ['en', 'Spoke to Siobhán Nguyễn at Hôtel de la Paix, she told me that you would call me back about it'],
    ['de', 'Guten Tag, ich habe mein Paket noch nicht bekommen. Können Sie mir bitte helfen?'],
    ['de', 'Mein Paket ist nicht angekommen und ich warte schon seit einer Woche darauf.'],
    ['fr', "Bonjour, je n'ai pas reçu mon colis et je voudrais savoir où il est, merci."],
    ['es', 'Hola, no he recibido mi pedido y me gustaría saber dónde está, por favor.'],
    ['pt', 'Olá, não recebi a minha encomenda e gostaria de saber onde está, por favor.'],
    ['it', 'Buongiorno, non ho ricevuto il mio pacco e vorrei sapere dove si trova, grazie.'],
    ['nl', 'Goedemorgen, ik heb mijn pakket nog niet ontvangen en wil graag weten waar het is.'],
    ['sv', 'Hej, jag har inte fått mitt paket och vill veta var det är, tack.'],
    ['fi', 'Hei, en ole saanut pakettia vielä ja haluaisin tietää missä se on, kiitos.'],
    ['pl', 'Dzień dobry, nie otrzymałem jeszcze paczki i chciałbym wiedzieć, gdzie ona jest.'],
    ['tr', 'Merhaba, paketim daha gelmedi ve nerede olduğunu bilmek istiyorum, lütfen bana yardım için ne var.'],
    ['ru', 'Здравствуйте, я не получил посылку и хочу узнать, где она.'],
    ['uk', 'Доброго дня, я ще не отримав посилку і хочу дізнатися, де вона є.'],
    ['el', 'Καλημέρα, δεν έλαβα το δέμα μου και θέλω να μάθω πού είναι.'],
    ['ja', '荷物がまだ届いていません。どこにありますか。'],
    ['zh', '您好，我的包裹还没有到，请帮我查一下。'],
    ['hi', 'नमस्ते, मेरा पार्सल अभी तक नहीं आया है।'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage([text])?.language).toBe(language);
  });

  test.each(['', 'ok', 'Maria 4711', 'Sarah Connor, London, SW1A 1AA', '👍👍👍', 'https://example.com/der/die/das'])(
    'is not told from %j',
    (text) => {
      expect(detectLanguage([text])).toBeUndefined();
    },
  );

  test('is the one that most of the texts are in', () => {
    const english = 'Hello, how can I help you with that today?';
    const german =
      'Ich habe das Paket nicht bekommen und warte schon seit einer Woche auf Sie. Können Sie mir bitte sagen, wo es ist?';
    expect(detectLanguage([english, german, german])?.language).toBe('de');
  });
});
