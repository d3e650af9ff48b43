import type { FastifyReply } from 'fastify';

const seconds = 1000;
/** Proxies close a line on which nothing is said for a minute. */
const beat = 25 * seconds;
/** Then the browser comes again, past the door: whoever may not come in any more is not followed any longer. */
const longest = 5 * 60 * seconds;

/**
 * Answers that stay open and say `told`, without content, whenever something has changed. Each ends with the server,
 * with the browser that asked, and after five minutes.
 */
export const eventStream = () => {
  const open = new Set<() => void>();
  return {
    open: (reply: FastifyReply, follow: (tell: () => void) => () => void): void => {
      reply.hijack();
      const out = reply.raw;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) out.setHeader(name, value);
      out.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      // The first event also tells a browser that comes back to look for what it missed.
      out.write('retry: 3000\nevent: told\ndata:\n\n');
      const leave = follow(() => out.write('event: told\ndata:\n\n'));
      const beating = setInterval(() => out.write(':\n\n'), beat);
      const ending = setTimeout(() => end(), longest);
      const end = (): void => {
        clearInterval(beating);
        clearTimeout(ending);
        leave();
        open.delete(end);
        out.end();
      };
      open.add(end);
      out.once('close', end);
    },
    end: (): void => {
      for (const end of open) end();
    },
  };
};
