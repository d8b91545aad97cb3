/** Where a text stops being JSON: the place, in UTF-16 code units, of the first character that does not fit, or the length of a text
 *  that ends too early. Not every engine tells the place, so it is found by halving. */
export function firstWrongInJson(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldBegin(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldBegin(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const told = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON input/.test(message) || (told !== undefined && Number(told) >= start.length);
  }
}
