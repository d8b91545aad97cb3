export { MotionForm } from './motion-form.tsx';
export { PointForm } from './point-form.tsx';
