import type { BaseValueObject, IFunctionNames } from '@univerjs/engine-formula';
import { BaseFunction, BooleanValueObject, NullValueObject } from '@univerjs/engine-formula';
import { omittedFunction } from './engine-formula';

/** An omitted argument. It is like a blank cell, but ISOMITTED recognises it. */
class OmittedValue extends NullValueObject {}

/** Returns the omitted argument. */
export class OmittedArgument extends BaseFunction {
  constructor() {
    super(omittedFunction as unknown as IFunctionNames);
    this.minParams = 0;
    this.maxParams = 0;
  }

  override calculate(): BaseValueObject {
    return new OmittedValue(0);
  }
}

/** Excel's ISOMITTED, which Univer lacks. */
export class IsOmitted extends BaseFunction {
  constructor() {
    super('ISOMITTED' as unknown as IFunctionNames);
    this.minParams = 1;
    this.maxParams = 1;
  }

  override calculate(argument: BaseValueObject): BaseValueObject {
    return BooleanValueObject.create(argument instanceof OmittedValue);
  }
}
