/**
 * Frequent function words by language, written from general knowledge: enough to tell languages apart, far from enough
 * to read them. English has its chat spellings, so that slang stays English.
 */
export const functionWords: Readonly<Record<string, string>> = {
  en: "the and to of is it you that for on are with this be have not but what i my your we can do will me so was if just get there been how please thanks thank no when about like know would could need help from they out up hi hello yes ok okay u ur pls im dont cant has had our it's i'm don't can't lol gonna wanna hey guys why still got now still him her their than then here any some which an or by at as in a sir madam dear kindly sorry order refund account",
  de: 'der die das und ist nicht ich sie wir ein eine zu den mit auf für es dem von im sich auch wie bei hat haben habe wird noch nur kann aber mir mein meine ihre ihr bitte danke wenn dass oder nach aus einen einem einer sind war schon mich uns um was ja nein guten tag hallo vielen dank möchte',
  fr: "le la les et est pas je vous nous un une de des du en que qui pour dans il elle ne ce se sur avec au plus mon ma mes votre vos bonjour merci oui non mais ou où si suis avez ai est-ce c'est j'ai très bien être fait cette ça tout même sont par comme ont été svp",
  es: 'el la los las y es no que de en un una por para con se lo su mi me te le al del como más pero si sí ya está estoy tengo tiene muy gracias hola buenos días favor qué cuando este esta eso usted nos hay ha he ser son porque todo mis sus también puedo quiero',
  pt: 'o os as e é não que de em um uma por para com se do da no na ao eu você meu minha mais mas já está estou tenho tem muito obrigado obrigada olá bom dia favor quando este esta isso nos há foi ser são porque tudo seu sua também posso quero dos das pelo',
  it: 'il lo la gli le e è non che di in un una per con si mi ti ci del della dei al alla come più ma se già sono ho ha hai molto grazie ciao buongiorno salve quando questo questa quello anche posso vorrei perché tutto mio mia suo sua nel nella da sul cosa bene',
  nl: 'de het een en is niet ik je jij u we wij van in op te dat die voor met zijn er aan ook als maar om bij heb heeft hebben nog naar wat kan mijn uw dank bedankt hallo goedemorgen graag wel geen dit deze door uit ben was worden wordt moet over hoe waar al',
  sv: 'och det är att inte jag du vi en ett som på för med av den till har de om kan men så var mig min mitt er ni ska från när hur vad där här tack hej inte också eller vill finns efter blir bara nu ja nej varför skulle',
  da: 'og det er at ikke jeg du vi en et som på for med af den til har de om kan men så var mig min mit jer skal fra når hvordan hvad der her tak hej også eller vil efter bliver kun nu ja nej hvorfor skulle blev være',
  no: 'og det er å ikke jeg du vi en et som på for med av den til har de om kan men så var meg min mitt dere skal fra når hvordan hva der her takk hei også eller vil etter blir bare nå ja nei hvorfor skulle ble være fikk',
  fi: 'ja on ei että en se hän me te ne olen oli ovat mutta kun niin kuin jos myös minun sinun mitä missä miten voi voin kiitos hei moi hyvää päivää nyt vain sitä tämä joka ole tai minä sinä olisi vielä mikä',
  pl: 'i w nie to się na z że do jest jak co po ale za od tak już czy dla o ja mam mi mnie ma są był proszę dziękuję dzień dobry jestem tylko może przez być bardzo ten ta jego gdzie kiedy moje mój pan pani',
  cs: 'a je se na to že v ne s z do jsem jako o by ale už tak mám mi mě jsou byl prosím děkuji dobrý den jen může pro být velmi ten ta jeho kde kdy moje můj není jak co když nebo od',
  ro: 'și este nu că în de la cu un o pe pentru mai din sunt am ai are vă mi mă dar dacă ce cum când unde foarte mulțumesc bună ziua rog fost fi sau acest această meu mea ați au',
  hu: 'a az és nem hogy van egy is ez azt meg de csak már volt kell vagy én ha mint még köszönöm jó napot kérem nekem hogyan mikor miért lehet nagyon itt ott akkor most minden',
  tr: 've bir bu da de için ile çok ben sen biz siz ne var yok mı mi değil ama gibi daha olarak teşekkürler merhaba lütfen nasıl neden zaman kadar sonra benim sizin olan oldu şey',
};

/** Scripts that are one language's, or nearly so. */
export const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['uk', /[іїєґІЇЄҐ]/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['bn', /\p{Script=Bengali}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['te', /\p{Script=Telugu}/u],
  ['th', /\p{Script=Thai}/u],
  ['ka', /\p{Script=Georgian}/u],
];
