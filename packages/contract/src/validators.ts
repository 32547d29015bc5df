/** The compiled validators of every request and response, by operation. They need neither Ajv nor eval. */
export {
  type OperationValidators,
  type Validate,
  type ValidationError,
  validators,
} from "@aegis/generated/validators";
