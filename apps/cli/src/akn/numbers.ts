/** The whole number that a text consists of; null for anything else ("two", "-1", "7.5") and beyond the safe integers. */
export function wholeNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,15}$/u.test(trimmed)) return null;
  return Number(trimmed);
}

/** The instant of an xsd:dateTime in milliseconds, and whether it states its zone; null when it is no dateTime.
 *  Without a zone the instant is as if in UTC and serves only for comparison with others of that kind. */
export function readDateTime(text: string): { readonly instantMs: number; readonly zoned: boolean } | null {
  const form = /^(\d{4}-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:\d{2})?$/u.exec(text.trim());
  if (form === null) return null;
  const local = form[1]!;
  const instantMs = Date.parse(`${local}${form[4] ?? 'Z'}`);
  if (Number.isNaN(instantMs)) return null;
  // The engine rolls 31 February over into March instead of refusing it.
  const day = new Date(Date.parse(`${local}Z`)).getUTCDate();
  const rolled = day !== Number(form[3]) && !local.includes('T24:');
  return rolled ? null : { instantMs, zoned: form[4] !== undefined };
}
