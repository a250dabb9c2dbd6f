package meta

import "testing"

func TestFromPath(t *testing.T) {
	cases := map[string]string{
		"bao-cao-thang-6-2020.docx":           "2020-06",
		"BC_T06.2020.pdf":                     "2020-06",
		"Báo cáo tháng 12 năm 2019.md":        "2019-12",
		"bao cao quy II-2020.pdf":             "2020-Q2",
		"q3_2021.xlsx":                        "2021-Q3",
		"9-thang-2021.docx":                   "2021-9M",
		"6 tháng đầu năm 2020.docx":           "2020-H1",
		"bc-kinh-te-nam-2022.docx":            "2022",
		"2020-06.pdf":                         "2020-06",
		"2021/thang-3.docx":                   "2021-03",
		"2021/02/bao-cao-thang-2-nam-2020.md": "2020-02",
		"bao-cao.docx":                        "",
		"thang-13-2020.docx":                  "",
		"so-144-kh-ubnd.pdf":                  "",
		"20200614.pdf":                        "",
		"bao-cao-thang-3.docx":                "", // no year
		"":                                    "",
	}
	for path, want := range cases {
		got, _ := fromPath(path)
		if got.Code() != want {
			t.Errorf("%q: got %q, want %q", path, got.Code(), want)
		}
	}
}
