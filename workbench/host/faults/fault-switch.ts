/** A fault that can be switched on and off, in words for whoever does. */
export interface Fault {
  readonly id: string;
  readonly title: string;
  /** What Excel does while it is on. */
  readonly what: string;
  readonly isOn: boolean;
}

/** The fault itself. */
export interface FaultSwitch {
  readonly title: string;
  readonly what: string;
  readonly isOn: () => boolean;
  readonly set: (isOn: boolean) => void;
}
