/** Of the forms that could be taken for a transcript: a table with speakers, lines with colons. */
const starts = [
  /^file,conversation,(?:line,column|rule,status),/, // csv, csv-outcomes
  /^[^\n]+:\d+:\d+: (?:error|warning|info|problem) [^\n]+(?:\n|$)/, // compact
  /^[^\n]+:\d+:\d+: [^\n]+ \[(?:(?:error|warning|info)\/[\w-]+|problem)\](?:\n|$)/, // unix
  /^\n(?:\d+ finding|No findings in )/, // both, where nothing was found
];

/** Whether a text begins as a report of ours does. */
export function looksLikeReport(text: string): boolean {
  return starts.some((start) => start.test(text));
}
