/** Pages that every room opens in its own place, by the second part of the address: `/gallery/resolutions/r3`. */
export const pageNames: ReadonlySet<string> = new Set([
  'bodies',
  'check-in',
  'credentials',
  'debate',
  'devices',
  'erase',
  'members',
  'minutes',
  'record',
  'register',
  'resolutions',
  'statements',
  'transmittals',
  'words',
]);
