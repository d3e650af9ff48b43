import { createServer } from 'node:net';
import { CannotStart } from './stopping.ts';

/** Finds out before anything else is started whether the address can be had. */
export const requireFreePort = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotStart({
              sq: `Porta ${port} është e zënë; mbylleni programin që e përdor ose zgjidhni një tjetër me PORT.`,
              en: `Port ${port} is in use; stop the program that uses it, or choose another with PORT.`,
            })
          : new CannotStart({
              sq: `Në adresën ${host}:${port} nuk mund të dëgjohet (${error.code ?? ''}); ndryshoni HOST ose PORT.`,
              en: `The address ${host}:${port} cannot be listened on (${error.code ?? ''}); change HOST or PORT.`,
            }),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
