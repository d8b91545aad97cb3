/** A part of a whole as a CSS percentage, kept within 0 and 100; counted in integers, down to a hundredth.
 *  @param part a count >= 0
 *  @param whole a count; a share of nothing is 0 */
export function shareOf(part: number, whole: number): string {
  if (whole <= 0) return '0%';
  const hundredths = Math.floor((Math.min(Math.max(part, 0), whole) * 10_000) / whole);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}
