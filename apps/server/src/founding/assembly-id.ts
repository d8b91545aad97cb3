/** An id made of the assembly's name, and of chance: two assemblies of one name must not be taken for each other.
 *  @param chance drawn for it, of letters and digits */
export function assemblyIdFor(name: string, chance: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join('-').slice(0, 48).replace(/-$/, '');
  return `${slug === '' ? 'assembly' : slug}-${chance}`;
}
