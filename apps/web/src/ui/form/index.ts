export { useForm, fieldId, type FieldProblem, type FormState } from './use-form';
export { Form } from './form';
export { FieldProblems } from './field-problems';
export { LabelInput } from './label-input';
export { Select } from './select';
export { LabelLine } from './label-line';
export { ListInput } from './list-input';
