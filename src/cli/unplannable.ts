/** No plan can be made, for a reason that the user can mend. */
export class Unplannable extends Error {
  override readonly name = 'Unplannable';

  constructor(
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
