/**
 * Names of many origins, men's and women's, of one word, of two joined by a hyphen, with marks and without; none is a
 * common word of English too (Grace, Young), which only its place can tell.
 */
const given = `
  Ngozi Kwame Amara Chidi Adaeze Olumide Zanele Thabo Fatou Wanjiru Tadesse Yusuf Fatima Layla Hassan Farhad Shirin
  Mehmet Zeynep Emre Ayşe Rajesh Ananya Lakshmi Tenzin Linh Tuan Bao Siti Budi Dewi Rizal Hiroshi Yuki Haruto Sakura
  Minjun Jiwoo Xiaoling Qiang Mei Marisol Alejandro Xiomara Joaquín Guadalupe Thiago Beatriz João Inês Giulia Matteo
  Łukasz Agnieszka Zbigniew Oksana Dmytro Svetlana Björn Astrid Søren Freya Siobhán Aoife Eoin Rhys Angharad Callum
  Jean-Luc Élodie Noémie Klaus Ute Pieter Femke Ioannis Despina Zsófia Tamás Radu Dragana Vjekoslav Keoni Leilani Tāne
  Aroha Nizhoni Keisha DeShawn LaToya Mary Jonathan Jessica Kevin Deborah Владимир
`;
const surnames = `
  Okafor Mensah Nwosu Dlamini Diallo Kamau Bekele Haddad Rahman Hosseini Yılmaz Patel Krishnan Sherpa Nguyen Pham Wijaya
  Santos Tanaka Kobayashi Kim Zhang Wang García Fernández Oliveira Rossi Kowalski Wiśniewska Shevchenko Ivanova Lindqvist
  Jørgensen O'Brien Murphy Llewellyn MacDonald Smith-Jones Dubois Schröder Visser Papadopoulos Nagy Ionescu Petrović
  Kahale Begay Washington Henderson D'Angelo
`;

const wordsOf = (text: string) => text.trim().split(/\s+/);

export const names = { given: wordsOf(given), surname: wordsOf(surnames) };
export type Part = keyof typeof names;
