/** One server-sent event. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: string;
}

/** A client of the event stream, for tests. */
export interface StreamClient {
  readonly events: readonly StreamEvent[];
  /** Resolves once the condition holds; checks after every piece that arrives. */
  until(condition: (events: readonly StreamEvent[]) => boolean): Promise<void>;
  close(): void;
}

export async function follow(url: string, headers: Record<string, string> = {}): Promise<StreamClient> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  if (response.status !== 200) throw new Error(`no stream: ${await response.text()}`);
  const events: StreamEvent[] = [];
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const step = async (): Promise<void> => {
    const { value, done } = await reader.read();
    if (done) throw new Error('the stream ended');
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop()!;
    events.push(...blocks.map(parse).filter((event) => event.data !== ''));
  };
  return {
    events,
    until: async (condition) => {
      while (!condition(events)) await step();
    },
    close: () => abort.abort(),
  };
}

function parse(block: string): StreamEvent {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return { event: field('event') ?? 'message', id: field('id'), data: field('data') ?? '' };
}
