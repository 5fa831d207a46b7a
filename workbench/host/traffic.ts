import type { ResponseBody } from './protocol/wire';

/** What went between clients and host so far; sizes in bytes of JSON. */
export class Traffic {
  requests = 0;
  largestRequest = 0;
  largestResponse = 0;
  /** All requests and answers together. */
  bytes = 0;
  /** The last refusal, as the client got it; null while nothing was refused. */
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
