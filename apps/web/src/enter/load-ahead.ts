/** Fetches the files of the delegate's page while somebody reads or writes, so that it stands there once they are in.
 *  The build names them in the first page; where they are not named the page just comes a little later. */
export function loadAhead(): void {
  const named = document.querySelector<HTMLMetaElement>('meta[name=next]')?.content.split(' ') ?? [];
  requestAnimationFrame(() => {
    for (const file of named) document.head.append(linkTo(file));
  });
}

function linkTo(file: string): HTMLLinkElement {
  const link = document.createElement('link');
  const isStyle = file.endsWith('.css');
  link.rel = isStyle ? 'preload' : 'modulepreload';
  if (isStyle) link.as = 'style';
  link.crossOrigin = '';
  link.href = file;
  return link;
}
