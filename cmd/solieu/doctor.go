package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func newDoctor(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "doctor",
		Short:   "Kiểm tra kho: cơ sở dữ liệu, vị trí các con số, chỉ mục",
		Example: "  solieu doctor\n  solieu doctor --data kho/",
		RunE: func(cmd *cobra.Command, _ []string) error {
			a, err := openData(e, cmd)
			if err != nil {
				return err
			}
			defer a.Close()
			problems, err := a.Store().Doctor(cmd.Context())
			if err != nil {
				return err
			}
			for _, p := range problems {
				fmt.Fprintf(e.out, "%s\n", p)
			}
			if len(problems) > 0 {
				return exit{exitFailed, fmt.Sprintf("%d vấn đề; solieu rebuild dựng lại chỉ mục, chuỗi và đối chiếu", len(problems))}
			}
			_, err = fmt.Fprintln(e.out, "Kho nguyên vẹn.")
			return err
		},
	}
}

func newRebuild(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "rebuild",
		Short: "Rút lại số bằng quy tắc đang dùng, dựng lại chuỗi, đối chiếu và chỉ mục",
		Long: `Làm từ các văn bản đã lưu trong cơ sở dữ liệu: không đọc lại tệp gốc và không đụng tới quyết
định của người dùng. Chạy lệnh này sau khi sửa quy tắc trong rules/.`,
		Example: `  solieu rebuild
  solieu rebuild --data kho/`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			a, err := openData(e, cmd)
			if err != nil {
				return err
			}
			defer a.Close()
			if err := a.Reread(cmd.Context()); err != nil {
				return err
			}
			if err := a.Refresh(cmd.Context()); err != nil {
				return err
			}
			total := 0
			if err := a.Store().Rebuild(cmd.Context(), func(_, n int) { total = n }); err != nil {
				return err
			}
			_, err = fmt.Fprintf(e.out, "Đã dựng lại: số liệu, chuỗi, đối chiếu và chỉ mục của %d báo cáo.\n", total)
			return err
		},
	}
}
