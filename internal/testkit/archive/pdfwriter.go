package archive

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"fmt"
)

// pdfObject is one numbered object of a PDF file: a dictionary and maybe a stream.
type pdfObject struct {
	dict   string
	stream []byte
}

// writePDF lays out objects 1..n, the cross-reference table and the trailer. It is
// meant for the broken files only: enough of the format to be valid.
func writePDF(objects []pdfObject, trailer string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\n", i+1, o.dict)
		if o.stream != nil {
			fmt.Fprintf(&b, "stream\n%s\nendstream\n", o.stream)
		}
		b.WriteString("endobj\n")
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return b.Bytes()
}

// onePage is a page with one content stream; resources names its fonts or images.
func onePage(resources string, content []byte) []pdfObject {
	return []pdfObject{
		{dict: "<< /Type /Catalog /Pages 2 0 R >>"},
		{dict: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"},
		{dict: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + resources + " >> >>"},
		{dict: fmt.Sprintf("<< /Length %d >>", len(content)), stream: content},
	}
}

// textPage shows lines of ASCII text.
func textPage(lines []string) []pdfObject {
	var c bytes.Buffer
	c.WriteString("BT /F1 12 Tf 72 780 Td 16 TL\n")
	for _, line := range lines {
		fmt.Fprintf(&c, "(%s) Tj T*\n", line)
	}
	c.WriteString("ET")
	return append(onePage("/Font << /F1 5 0 R >>", c.Bytes()), pdfObject{dict: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"})
}

// passwordPad is the filling of short passwords (PDF 1.7, algorithm 2, step a).
const passwordPad = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// encrypt protects a file with the standard handler, revision 2 (RC4, 40 bits), so
// that it opens with the user password only.
func encrypt(objects []pdfObject, user, owner string) []byte {
	id := md5.Sum([]byte("sample archive"))
	o := rc4Of(firstFive(pad(owner)), []byte(pad(user)))
	key := firstFive(pad(user) + string(o) + "\xfc\xff\xff\xff" + string(id[:]))
	u := rc4Of(key, []byte(passwordPad))
	for i := range objects {
		if objects[i].stream != nil {
			salt := string(key) + string([]byte{byte(i + 1), 0, 0, 0, 0}) // object and generation number
			sum := md5.Sum([]byte(salt))
			objects[i].stream = rc4Of(sum[:10], objects[i].stream)
		}
	}
	objects = append(objects, pdfObject{dict: fmt.Sprintf("<< /Filter /Standard /V 1 /R 2 /P -4 /O <%x> /U <%x> >>", o, u)})
	return writePDF(objects, fmt.Sprintf(" /Encrypt %d 0 R /ID [<%x> <%x>]", len(objects), id, id))
}

func pad(password string) string { return (password + passwordPad)[:32] }

func firstFive(s string) []byte {
	sum := md5.Sum([]byte(s))
	return sum[:5]
}

func rc4Of(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		panic(err) // the key's length is fixed above
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// PicturePDF is a page that is nothing but a picture: gray holds width x height
// samples, one byte each, already compressed by zlib.
func PicturePDF(width, height int, gray []byte) []byte {
	objects := onePage("/XObject << /Im1 5 0 R >>", []byte("q 595 0 0 842 0 0 cm /Im1 Do Q"))
	objects = append(objects, pdfObject{
		dict:   fmt.Sprintf("<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>", width, height, len(gray)),
		stream: gray,
	})
	return writePDF(objects, "")
}
