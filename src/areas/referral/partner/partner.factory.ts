import type { FastifyInstance } from 'fastify';
import type { Contract } from '../../../core/contract/route.ts';
import { newId } from '../../../core/id.ts';
import { attachByLink, lookByLink, openLink, type partnerSteps, stepByLink } from './contract.ts';

/** Somebody without an account, in a browser of their own: what they have is a link, and perhaps its code. */
export class Partner {
  readonly #app: () => FastifyInstance;
  readonly #address: string;
  readonly link: string;
  session = '';

  constructor(app: () => FastifyInstance, link: string, address: string) {
    this.#app = app;
    this.link = link;
    this.#address = address;
  }

  async post(contract: Contract, body: Record<string, unknown>) {
    const answer = await this.#app().inject({
      method: contract.method,
      url: contract.path,
      headers: { 'content-type': 'application/json' },
      remoteAddress: this.#address,
      payload: JSON.stringify(body),
    });
    return { status: answer.statusCode, text: answer.body };
  }

  async open(code: string, as = { name: 'Ana Gjoni', organisation: 'Qendra e Maliqit' }) {
    const answer = await this.post(openLink, { link: this.link, code, ...as });
    if (answer.status === 200) this.session = openLink.answer.parse(JSON.parse(answer.text)).session;
    return answer;
  }

  look() {
    return this.post(lookByLink, { link: this.link, session: this.session });
  }

  step(kind: (typeof partnerSteps)[number] | string, more: Record<string, unknown> = {}, id = newId()) {
    return this.post(stepByLink, {
      link: this.link,
      session: this.session,
      id,
      step: { kind, ...more },
    });
  }

  async attach(name: string, bytes: Buffer) {
    const form = new FormData();
    form.append('link', this.link);
    form.append('session', this.session);
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const body = new Response(form);
    const answer = await this.#app().inject({
      method: 'POST',
      url: attachByLink.path,
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      remoteAddress: this.#address,
      payload: Buffer.from(await body.arrayBuffer()),
    });
    return { status: answer.statusCode, text: answer.body };
  }
}
