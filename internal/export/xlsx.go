package export

import (
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"solieu"
)

// book writes a workbook of one sheet: a frozen bold header, numbers as numbers.
type book[Row any] struct {
	w    io.Writer
	file *excelize.File
	rows *excelize.StreamWriter
	next int // row, from 1
}

func newBook[Row any](w io.Writer, columns []column) (Writer[Row], error) {
	b := &book[Row]{w: w, file: excelize.NewFile(), next: 1}
	if err := b.start(columns); err != nil {
		return nil, b.failed(err)
	}
	return b, nil
}

func (b *book[Row]) start(columns []column) error {
	rows, err := b.file.NewStreamWriter(b.file.GetSheetName(0))
	if err != nil {
		return err
	}
	b.rows = rows
	bold, err := b.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	header := make([]any, len(columns))
	for i, c := range columns {
		header[i] = excelize.Cell{StyleID: bold, Value: c.name}
		if err := rows.SetColWidth(i+1, i+1, float64(c.width)); err != nil {
			return err
		}
	}
	if err := rows.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	return b.add(header)
}

func (b *book[Row]) add(values []any) error {
	name, err := excelize.CoordinatesToCellName(1, b.next)
	if err != nil {
		return err
	}
	b.next++
	return b.rows.SetRow(name, values)
}

// Write adds a row. More rows than a sheet holds (1,048,576) are an error with
// [solieu.CodeTooLarge].
func (b *book[Row]) Write(row Row) error {
	if b.next > excelize.TotalRows {
		return &solieu.Error{Code: solieu.CodeTooLarge, Message: "a sheet holds no more than 1,048,576 rows; use csv"}
	}
	cells := any(row).(table).cells()
	values := make([]any, len(cells))
	for i, c := range cells {
		values[i] = c.value()
	}
	if err := b.add(values); err != nil {
		return b.failed(err)
	}
	return nil
}

// exactDigits is how many significant digits a spreadsheet keeps of a number.
const exactDigits = 15

// value is what a workbook stores: nothing for an empty cell, a number where the
// sheet can keep every digit of it, else the text.
func (c cell) value() any {
	if c.text == "" {
		return nil
	}
	digits := strings.TrimLeft(strings.NewReplacer(".", "", "-", "").Replace(c.text), "0")
	if c.number && len(digits) <= exactDigits {
		if x, err := strconv.ParseFloat(c.text, 64); err == nil {
			return x
		}
	}
	return c.text
}

func (b *book[Row]) Close() error {
	if err := b.rows.Flush(); err != nil {
		return b.failed(err)
	}
	if _, err := b.file.WriteTo(b.w); err != nil {
		return b.failed(err)
	}
	return b.file.Close()
}

// failed drops the workbook's temporary files and names the fault.
func (b *book[Row]) failed(err error) error {
	_ = b.file.Close() // nothing of it is kept
	return &solieu.Error{Code: solieu.CodeInternal, Message: "the workbook cannot be written", Err: err}
}
