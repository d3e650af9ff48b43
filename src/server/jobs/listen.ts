import pg from 'pg';

export interface Listening {
  close: () => Promise<void>;
}

const again = 1000;

/**
 * Hears what the database calls out on its channels, for as long as the program lives. A line that breaks is opened
 * anew, and `missed` is told: something may have been called out meanwhile.
 */
export const listen = async (
  url: string,
  channels: Readonly<Record<string, (said: string) => void>>,
  missed: () => void = () => undefined,
): Promise<Listening> => {
  let client: pg.Client | null = null;
  let closed = false;
  const open = async (): Promise<void> => {
    const opened = new pg.Client({ connectionString: url, keepAlive: true });
    opened.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    // A broken line tells of itself more than once.
    opened.on('error', () => {
      if (client !== opened) return;
      client = null;
      void comeBack();
    });
    await opened.connect();
    for (const channel of Object.keys(channels)) await opened.query(`listen ${channel}`);
    client = opened;
  };
  const comeBack = async (): Promise<void> => {
    while (client === null && !closed) {
      await new Promise((resolve) => setTimeout(resolve, again).unref());
      if (closed) return;
      await open().then(missed, () => undefined);
    }
  };
  await open();
  return {
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
};
