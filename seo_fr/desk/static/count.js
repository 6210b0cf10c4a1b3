// Words as the server counts them: chunks between white space that hold a letter or a digit.

export function countWords(text) {
  let count = 0;
  for (const chunk of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(chunk)) count += 1;
  return count;
}
