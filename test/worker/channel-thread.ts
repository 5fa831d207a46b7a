import { expose } from 'comlink';
import type { PlannerThread } from '../../src/worker/thread-failure';

/** A thread that is none: the service behind a real message channel, so that all data is cloned. */
export class ChannelThread implements PlannerThread {
  static running = 0;
  private readonly channel = new MessageChannel();
  private readonly errors = new EventTarget();
  /** What it has been given of other channels, which ends with it. */
  private readonly ports: MessagePort[] = [];

  constructor(service: object) {
    ChannelThread.running += 1;
    this.channel.port2.addEventListener('message', ({ ports }: MessageEvent) => {
      this.ports.push(...ports);
    });
    expose(service, this.channel.port2);
    this.channel.port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transfer);
  }

  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: AddEventListenerOptions,
  ): void {
    const target = type === 'error' ? this.errors : this.channel.port1;
    target.addEventListener(type, listener, options);
  }

  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    this.channel.port1.removeEventListener(type, listener);
  }

  terminate(): void {
    ChannelThread.running -= 1;
    for (const port of this.ports) port.close();
    this.channel.port1.close();
    this.channel.port2.close();
  }

  /** Ends it as a browser does that runs out of memory. */
  crash(): void {
    this.errors.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}
