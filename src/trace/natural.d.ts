/** natural's own types describe its index only, which is never to be loaded (see docs/dependencies.md). */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porterStemmer: { stem(word: string): string };
  export default porterStemmer;
}
