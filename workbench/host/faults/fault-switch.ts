/** A fault as a person sees it in the list. */
export interface Fault {
  readonly id: string;
  readonly title: string;
  /** What Excel does while the fault is on. */
  readonly what: string;
  readonly isOn: boolean;
}

/** The implementation of a fault. */
export interface FaultSwitch {
  readonly title: string;
  readonly what: string;
  readonly isOn: () => boolean;
  readonly set: (isOn: boolean) => void;
}
