import type { ResponseBody } from './protocol/wire';

/** Counts of the traffic between clients and host. Sizes are in bytes of JSON. */
export class Traffic {
  requests = 0;
  largestRequest = 0;
  largestResponse = 0;
  /** The size of all requests and answers. */
  bytes = 0;
  /** The last refusal that a client got. Null if there was none. */
  lastError: { readonly code: string; readonly message: string } | null = null;

  countRequest(size: number): void {
    this.requests++;
    this.bytes += size;
    this.largestRequest = Math.max(this.largestRequest, size);
  }

  countResponse(size: number, { Error: error }: ResponseBody): void {
    this.bytes += size;
    this.largestResponse = Math.max(this.largestResponse, size);
    if (error) this.lastError = { code: error.Code, message: error.Message };
  }
}
