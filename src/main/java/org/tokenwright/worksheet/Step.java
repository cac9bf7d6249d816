package org.tokenwright.worksheet;

/** One instruction for a block of columns. */
interface Step {

    void run(Frame frame, int month);

    /** target = values, which hold all columns, not only those of the block. */
    record Load(Vector target, MonthlyColumns values) implements Step {

        /** All columns of an assumption or series in a month. */
        interface MonthlyColumns {
            double[] in(int month);
        }

        @Override
        public void run(Frame frame, int month) {
            double[] all = values.in(month);
            double[] to = target.in(frame, month);
            if (all.length == 1) {
                Kernels.fill(to, all[0], frame.columns());
            } else {
                System.arraycopy(all, frame.from(), to, 0, frame.columns());
            }
        }
    }

    /** target = value */
    record Fill(Vector target, Scalar value) implements Step {
        @Override
        public void run(Frame frame, int month) {
            Kernels.fill(target.in(frame, month), value.in(frame, month), frame.columns());
        }
    }

    /** Sets both parts of a sum to 0. */
    record Clear(Vector sum, Vector error) implements Step {
        @Override
        public void run(Frame frame, int month) {
            Kernels.fill(sum.in(frame, month), 0, frame.columns());
            Kernels.fill(error.in(frame, month), 0, frame.columns());
        }
    }

    /** target = opening in the first month, then source of the month before. */
    record Previous(Vector target, Step opening, Vector source) implements Step {
        @Override
        public void run(Frame frame, int month) {
            if (month == 0) {
                opening.run(frame, 0);
            } else {
                System.arraycopy(source.in(frame, month - 1), 0, target.in(frame, month), 0, frame.columns());
            }
        }
    }

    /** Like {@link Previous}, where the source is the same in all columns. */
    record PreviousUniform(Vector target, Step opening, Scalar source) implements Step {
        @Override
        public void run(Frame frame, int month) {
            if (month == 0) {
                opening.run(frame, 0);
            } else {
                Kernels.fill(target.in(frame, month), source.in(frame, month - 1), frame.columns());
            }
        }
    }

    /** target = product */
    record Multiply(Vector target, Product product) implements Step {
        @Override
        public void run(Frame frame, int month) {
            double[] to = target.in(frame, month);
            double[] a = product.a().in(frame, month);
            double u = product.u().in(frame, month);
            double v = product.v().in(frame, month);
            if (product.b() == null) {
                Kernels.product(to, a, u, v, frame.columns());
            } else {
                Kernels.product(to, a, u, product.b().in(frame, month), v, frame.columns());
            }
        }
    }

    /** sum, error += product */
    record AddProduct(Vector sum, Vector error, Product product) implements Step {
        @Override
        public void run(Frame frame, int month) {
            double[] s = sum.in(frame, month);
            double[] e = error.in(frame, month);
            double[] a = product.a().in(frame, month);
            double u = product.u().in(frame, month);
            double v = product.v().in(frame, month);
            if (product.b() == null) {
                Kernels.addProduct(s, e, a, u, v, frame.columns());
            } else {
                Kernels.addProduct(s, e, a, u, product.b().in(frame, month), v, frame.columns());
            }
        }
    }

    /** sum, error += value */
    record AddScalar(Vector sum, Vector error, Scalar value) implements Step {
        @Override
        public void run(Frame frame, int month) {
            Kernels.add(sum.in(frame, month), error.in(frame, month), value.in(frame, month), frame.columns());
        }
    }

    /** sum, error += value, once for each month. */
    record AddRepeatedly(Vector sum, Vector error, Vector value, int times) implements Step {
        @Override
        public void run(Frame frame, int month) {
            for (int time = 0; time < times; time++) {
                Kernels.addProduct(sum.in(frame, month), error.in(frame, month), value.in(frame, month), 1, 1,
                        frame.columns());
            }
        }
    }

    /** target = left operation right */
    record VectorVector(Operation operation, Vector target, Vector left, Vector right) implements Step {
        @Override
        public void run(Frame frame, int month) {
            double[] to = target.in(frame, month);
            double[] a = left.in(frame, month);
            double[] b = right.in(frame, month);
            int n = frame.columns();
            switch (operation) {
                case SUM -> Kernels.plus(to, a, b, n);
                case SUBTRACT -> Kernels.minus(to, a, b, n);
                case DIVIDE -> Kernels.divide(to, a, b, n);
                case MIN -> Kernels.min(to, a, b, n);
                case MAX -> Kernels.max(to, a, b, n);
                default -> SlowKernels.binary(operation, to, a, b, n);
            }
        }
    }

    /** target = left operation right */
    record VectorScalar(Operation operation, Vector target, Vector left, Scalar right) implements Step {
        @Override
        public void run(Frame frame, int month) {
            double[] to = target.in(frame, month);
            double[] a = left.in(frame, month);
            double u = right.in(frame, month);
            int n = frame.columns();
            switch (operation) {
                case SUM -> Kernels.plus(to, a, u, n);
                case SUBTRACT -> Kernels.plus(to, a, -u, n);
                case DIVIDE -> Kernels.divide(to, a, u, n);
                case MIN -> Kernels.min(to, a, u, n);
                case MAX -> Kernels.max(to, a, u, n);
                default -> SlowKernels.binary(operation, to, a, new double[] {u}, n);
            }
        }
    }

    /** target = left operation right */
    record ScalarVector(Operation operation, Vector target, Scalar left, Vector right) implements Step {
        @Override
        public void run(Frame frame, int month) {
            double[] to = target.in(frame, month);
            double u = left.in(frame, month);
            double[] b = right.in(frame, month);
            int n = frame.columns();
            switch (operation) {
                case SUM -> Kernels.plus(to, b, u, n);
                case SUBTRACT -> Kernels.minus(to, u, b, n);
                case DIVIDE -> Kernels.divide(to, u, b, n);
                case MIN -> Kernels.min(to, b, u, n);
                case MAX -> Kernels.max(to, b, u, n);
                default -> SlowKernels.binary(operation, to, new double[] {u}, b, n);
            }
        }
    }

    /** target = operation(argument) */
    record Unary(Operation operation, Vector target, Vector argument) implements Step {
        @Override
        public void run(Frame frame, int month) {
            SlowKernels.unary(operation, target.in(frame, month), argument.in(frame, month), frame.columns());
        }
    }

    /** target = condition ? yes : no, where the condition is the same in all columns. */
    record UniformChoice(Vector target, Scalar condition, Vector yes, Vector no) implements Step {
        @Override
        public void run(Frame frame, int month) {
            double[] to = target.in(frame, month);
            double holds = condition.in(frame, month);
            if (Double.isFinite(holds)) {
                System.arraycopy((holds != 0 ? yes : no).in(frame, month), 0, to, 0, frame.columns());
            } else {
                Kernels.fill(to, Double.NaN, frame.columns());
            }
        }
    }

    /** target = condition ? yes : no */
    record Choice(Vector target, Vector condition, Vector yes, Vector no) implements Step {
        @Override
        public void run(Frame frame, int month) {
            SlowKernels.choice(target.in(frame, month), condition.in(frame, month), yes.in(frame, month),
                    no.in(frame, month), frame.columns());
        }
    }

    /** Keeps the greatest, least or last value of the months. */
    record Keep(Expr.Fold fold, Vector kept, Vector value) implements Step {
        @Override
        public void run(Frame frame, int month) {
            double[] to = kept.in(frame, month);
            double[] a = value.in(frame, month);
            int n = frame.columns();
            if (month == 0 || fold == Expr.Fold.LAST) {
                System.arraycopy(a, 0, to, 0, n);
            } else if (fold == Expr.Fold.MAX) {
                Kernels.max(to, to, a, n);
            } else {
                Kernels.min(to, to, a, n);
            }
        }
    }

    /** Writes a vector to its columns of a result. */
    record Store(double[][] monthByColumn, Vector value) implements Step {
        @Override
        public void run(Frame frame, int month) {
            System.arraycopy(value.in(frame, month), 0, monthByColumn[month], frame.from(), frame.columns());
        }
    }
}
