package org.tokenwright.report.book;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.xssf.usermodel.BaseXSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook for POI's evaluator: sheets as grids, names from the workbook that was written. */
final class GridBook extends BaseXSSFEvaluationWorkbook {

    private final Map<SheetName, Grid> grids = new EnumMap<>(SheetName.class);
    private final Map<String, Optional<EvaluationName>> names = new HashMap<>();
    private final WorkbookEvaluator evaluator;

    GridBook(XSSFWorkbook written) {
        super(written);
        for (SheetName name : SheetName.values()) {
            grids.put(name, new Grid());
        }
        evaluator = new WorkbookEvaluator(this, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    Grid grid(SheetName name) {
        return grids.get(name);
    }

    ValueEval evaluate(GridCell cell) {
        return evaluator.evaluate(cell);
    }

    /** Asked for at every function of every formula; POI would look through all names each time. */
    @Override
    public EvaluationName getName(String name, int sheet) {
        String key = name.toLowerCase(Locale.ROOT);
        Optional<EvaluationName> known = names.get(key);
        if (known == null) {
            known = Optional.ofNullable(super.getName(name, sheet));
            names.put(key, known);
        }
        return known.orElse(null);    // null is how POI says that there is none
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        for (SheetName name : SheetName.values()) {
            if (grids.get(name) == sheet) {
                return name.ordinal();
            }
        }
        throw new IllegalArgumentException("not a sheet of this book");
    }

    @Override
    public EvaluationSheet getSheet(int index) {
        return grids.get(SheetName.values()[index]);
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        var one = (GridCell) cell;
        return FormulaParser.parse(one.formula(), this, FormulaType.CELL, getSheetIndex(one.getSheet()), one.row());
    }
}
