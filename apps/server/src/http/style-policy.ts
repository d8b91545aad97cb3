/** For a page that has one style element and nothing else that runs or loads. */
export async function stylePolicy(): Promise<string> {
  const { minutesStyleSource } = await import('../minutes/render-minutes.ts');
  return `default-src 'none'; style-src ${minutesStyleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
