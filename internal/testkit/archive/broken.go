package archive

import (
	"fmt"
	"strings"
)

// Broken is one bad input file with what a reader should answer.
type Broken struct {
	File
	// Code is the error code of the root package that is expected, or "ok".
	Code string
	Why  string
}

// BrokenFiles gives the files of testdata/broken but for the scan, which needs a
// picture of a printed page.
func BrokenFiles() ([]Broken, error) {
	word, err := DOCX(strayReport())
	if err != nil {
		return nil, err
	}
	page := textPage([]string{"BAO CAO", "Thu ngan sach thang 6 uoc dat 12.500 trieu dong."})
	whole := writePDF(page, "")
	return []Broken{
		{File{"empty.docx", nil}, "empty_file", "zero bytes"},
		{File{"spaces.txt", []byte(strings.Repeat(" \t\r\n", 40) + "\u00a0\n")}, "empty_file", "white space only"},
		{File{"truncated.docx", word[:len(word)*6/10]}, "damaged", "the download broke off: no central directory"},
		{File{"truncated.pdf", whole[:strings.Index(string(whole), "3 0 obj")+40]}, "damaged", "broke off inside the page object: no content, no cross-reference table, no trailer"},
		{File{"encrypted.pdf", encrypt(page, "mat-khau", "chu-so-huu")}, "encrypted", "opens with the user password mat-khau only"},
		{File{"report.pdf", word}, "ok", "really a DOCX: the content decides, not the name"},
		{File{"no-figures.md", []byte(noFigures)}, "no_figures", "a notice without any figure; its date and document number are none"},
		{File{"random.bin", noise(4096)}, "unknown_format", "random bytes"},
	}, nil
}

// Scan is the row of the scanned page.
func Scan(data []byte) Broken {
	return Broken{File{"scanned.pdf", data}, "no_text", "one page that is a picture of a printed report; readable with OCR only"}
}

func noise(n int) []byte {
	d := newDice("noise")
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(d.next() >> 32)
	}
	out[0] = 0x07 // no known signature begins so
	return out
}

// strayReport is a short report of a commune, unlike every other file.
func strayReport() *Page {
	return &Page{
		Month: MonthOf(2019, 6), Number: "57/BC-UBND", Date: "Bình An, ngày 17 tháng 6 năm 2019",
		Titles: []string{"Tình hình kinh tế - xã hội tháng 6 năm 2019 của xã Bình An"},
		Blocks: []Block{
			{Kind: Head1, Label: "I.", Text: "KẾT QUẢ THỰC HIỆN"},
			{Text: "Thu ngân sách xã trong tháng ước đạt 184,5 triệu đồng, bằng 9,2% dự toán huyện giao. Toàn xã gieo cấy được 96,4 ha lúa mùa."},
			{Text: "Chứng thực 214 bản sao từ bản chính; hòa giải thành 03/04 vụ việc."},
		},
		Signer: [2]string{"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Lò Văn Khánh"},
		CC:     []string{"UBND thành phố;", "Lưu: VP."},
	}
}

const noFigures = `UBND THÀNH PHỐ HẢI VÂN

Số: 412/TB-UBND

*Hải Vân, ngày 04 tháng 3 năm 2020*

# THÔNG BÁO

**Về việc tạm dừng tiếp công dân tại trụ sở**

Thực hiện chỉ đạo của UBND tỉnh Đông Sơn về phòng, chống dịch COVID-19, UBND thành phố tạm dừng việc tiếp công dân
định kỳ tại trụ sở cho đến khi có thông báo mới. Công dân có đơn kiến nghị, phản ánh đề nghị gửi qua đường bưu điện
hoặc hòm thư tiếp nhận tại bộ phận một cửa.

Văn phòng HĐND và UBND thành phố chịu trách nhiệm tiếp nhận, phân loại và chuyển đơn đến cơ quan có thẩm quyền theo
quy định của Luật Tiếp công dân./.
`

// BrokenReadme writes the table of the folder.
func BrokenReadme(files []Broken) []byte {
	var b strings.Builder
	b.WriteString("# Files that do not read well\n\nWritten by `go run ./internal/testkit/archive/cmd -out testdata`. *Expected* is the error code of the root package's\n`errors.go`; `ok` means that the file is read.\n\n| File | Expected | Why |\n|---|---|---|\n")
	for _, f := range files {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", f.Path, f.Code, f.Why)
	}
	return []byte(b.String())
}
