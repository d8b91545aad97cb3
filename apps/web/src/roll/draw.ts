/** One of several by the browser's own chance, each as likely as the others.
 *  @param count from 1 up, at most 2^32 */
export function drawPlace(count: number, random: () => number = randomWord): number {
  // A remainder would make the first places a little more likely: what lies above the last whole round is drawn again.
  const limit = 2 ** 32 - (2 ** 32 % count);
  for (;;) {
    const word = random();
    if (word < limit) return word % count;
  }
}

function randomWord(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}
