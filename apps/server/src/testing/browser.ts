import type { Court } from './court.ts';

/** A browser with its cookies, for tests of signing in. */
export interface Browser {
  readonly cookies: Map<string, string>;
  /** Every header Set-Cookie that came. */
  readonly set: string[];
  get(path: string): Promise<Shown>;
  post(path: string, body: object, headers?: Record<string, string>): Promise<Shown>;
  remove(path: string): Promise<Shown>;
}

export interface Shown {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into whatever came
  readonly json: any;
}

export function openBrowser(
  { server }: Pick<Court, 'server'>,
  copied: Iterable<readonly [string, string]> = [],
): Browser {
  const cookies = new Map(copied);
  const set: string[] = [];
  const send = async (
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Shown> => {
    const response = await fetch(server.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(cookies.size > 0
          ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
          : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        // As a browser does with whatever changes something.
        ...(method === 'GET' ? {} : { origin: server.url }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const header of response.headers.getSetCookie()) take(header);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      text,
      location: response.headers.get('location'),
      json: isJson ? JSON.parse(text) : null,
    };
  };
  const take = (header: string): void => {
    set.push(header);
    const pair = header.split(';', 1)[0]!;
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (value === '' || /max-age=0/iu.test(header)) cookies.delete(name);
    else cookies.set(name, value);
  };
  return {
    cookies,
    set,
    get: (path) => send('GET', path),
    post: (path, body, headers) => send('POST', path, body, headers),
    remove: (path) => send('DELETE', path),
  };
}
