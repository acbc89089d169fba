"""A colour scheme in; Qt's palette and the style sheet on top of Fusion out."""

from PySide6.QtGui import QColor, QPalette

from govcompare.present.palette import Scheme, blend
from govcompare.resources import resource


def qt_palette(scheme: Scheme) -> QPalette:
    """All colours that Fusion draws with."""
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, scheme.window),
        (role.WindowText, scheme.text),
        (role.Base, scheme.base),
        (role.AlternateBase, blend(scheme.base, scheme.window, 0.6)),
        (role.Text, scheme.text),
        (role.PlaceholderText, scheme.muted),
        (role.Button, scheme.window),
        (role.ButtonText, scheme.text),
        (role.BrightText, scheme.on_accent),
        (role.Highlight, scheme.accent),
        (role.HighlightedText, scheme.on_accent),
        (role.Link, scheme.accent),
        (role.LinkVisited, scheme.moved),
        (role.ToolTipBase, scheme.base),
        (role.ToolTipText, scheme.text),
        (role.Light, blend(scheme.window, "#FFFFFF", 0.08 if scheme.dark else 0.8)),
        (role.Midlight, blend(scheme.window, "#FFFFFF", 0.04 if scheme.dark else 0.4)),
        (role.Mid, scheme.border),
        (role.Dark, blend(scheme.border, "#000000", 0.25)),
        (role.Shadow, blend(scheme.border, "#000000", 0.5)),
        (role.Accent, scheme.accent),
    ):
        palette.setColor(where, QColor(colour))
    faint = QColor(blend(scheme.muted, scheme.window, 0.45))
    for where_faint in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where_faint, faint)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(scheme.border))
    return palette


_SHEET = """
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMainWindow::separator {{ background: {border}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QMenuBar {{ background: {window}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {base}; border: 1px solid {border}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 8px; border-radius: 5px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::item:disabled:selected {{ background: transparent; color: {faint}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 5px 8px; }}
QMenu::icon {{ padding-left: 6px; }}
QToolBar {{ background: {window}; border: none; border-bottom: 1px solid {border}; padding: 4px 8px; spacing: 2px; }}
QToolBar QToolButton {{ padding: 5px 8px; border-radius: 6px; border: 1px solid transparent; }}
QToolBar QToolButton:hover {{ background: {hover}; }}
QToolBar QToolButton:pressed, QToolBar QToolButton:checked {{ background: {pressed}; }}
QToolBar::separator {{ background: {border}; width: 1px; margin: 5px 6px; }}
QWidget#dock-title {{ background: {window}; border-bottom: 1px solid {border}; }}
QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 2px; background: transparent; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:hover {{ background: {hover}; }}
QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {muted}; border-radius: 8px; background: {base};
}}
QRadioButton::indicator:checked {{ border: 5px solid {accent}; width: 6px; height: 6px; }}
QRadioButton::indicator:disabled {{ border-color: {border}; }}
QTabBar#views {{ background: {window}; }}
QTabBar#views::tab {{ padding: 8px 16px; border: none; border-bottom: 2px solid transparent; color: {muted}; }}
QTabBar#views::tab:hover {{ color: {text}; background: {hover}; }}
QTabBar#views::tab:selected {{ color: {accent}; border-bottom-color: {accent}; font-weight: 600; }}
QTabBar#views::tab:selected:focus {{ background: {hover}; }}
QStatusBar {{ background: {window}; border-top: 1px solid {border}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ padding: 2px 8px; color: {muted}; }}
QTreeView, QTableView, QListView {{
    background: {base}; border: 1px solid {base}; outline: none;
    selection-background-color: {selection}; selection-color: {text};
    alternate-background-color: {alternate}; gridline-color: {border};
}}
PageCanvas {{ border: 1px solid {base}; }}
QTreeView:focus, QTableView:focus, QListView:focus, PageCanvas:focus {{ border-color: {accent}; }}
QHeaderView::section {{
    background: {header}; color: {muted}; padding: 5px 6px; border: none; border-right: 1px solid {border};
    border-bottom: 1px solid {border};
}}
QHeaderView::up-arrow, QHeaderView::down-arrow {{
    subcontrol-origin: padding; subcontrol-position: center right; width: 10px; height: 10px;
}}
QHeaderView::up-arrow {{ image: url("{arrows}/arrow-up.svg"); }}
QHeaderView::down-arrow {{ image: url("{arrows}/arrow-down.svg"); }}
QLineEdit, QComboBox, QSpinBox {{
    background: {base}; border: 1px solid {border}; border-radius: 6px; padding: 4px 8px; min-height: 18px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border-color: {accent}; }}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ color: {faint}; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow, QSpinBox::down-arrow {{ image: url("{arrows}/arrow-down.svg"); width: 12px; height: 12px; }}
QSpinBox::up-arrow {{ image: url("{arrows}/arrow-up.svg"); width: 12px; height: 12px; }}
QSpinBox {{ padding: 4px 26px 4px 8px; }}
QSpinBox QLineEdit {{ border: none; padding: 0 0 0 6px; background: transparent; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 24px; }}
QSpinBox::up-button {{ subcontrol-origin: border; subcontrol-position: top right; }}
QSpinBox::down-button {{ subcontrol-origin: border; subcontrol-position: bottom right; }}
QPushButton {{
    background: {base}; border: 1px solid {border}; border-radius: 6px; padding: 6px 16px; min-height: 18px;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {pressed}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {faint}; }}
QPushButton:default, QPushButton#primary {{
    background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600;
}}
QPushButton:default:hover, QPushButton#primary:hover {{ background: {accent_hover}; }}
QPushButton:default:focus, QPushButton#primary:focus {{ border-color: {text}; }}
QPushButton#recent {{ border: none; background: transparent; text-align: left; padding: 6px 10px; color: {text}; }}
QPushButton#recent:hover, QPushButton#recent:focus {{ background: {hover}; }}
QToolButton[chip="true"] {{
    border: 1px solid {border}; border-radius: 11px; padding: 2px 10px; background: {base}; color: {muted};
}}
QToolButton[chip="true"]:hover {{ border-color: {accent}; color: {text}; }}
QToolButton[chip="true"]:checked {{ background: {selection}; border-color: {accent}; color: {text}; }}
QToolButton[chip="true"]:focus {{ border: 2px solid {accent}; padding: 1px 9px; }}
QToolButton[chip="true"]:checked:focus {{ border-color: {text}; }}
QToolTip {{ background: {base}; color: {text}; border: 1px solid {border}; padding: 5px 7px; }}
QProgressBar {{
    border: none; border-radius: 3px; background: {border}; max-height: 6px; min-height: 6px; text-align: center;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QSlider::groove:horizontal {{ height: 4px; background: {border}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{
    width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: {base}; border: 2px solid {accent};
}}
QSlider::handle:horizontal:focus {{ background: {accent}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {thumb}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QFrame#card {{ background: {base}; border: 1px solid {border}; border-radius: 10px; }}
QFrame#notice {{ background: {current}; border-bottom: 1px solid {border}; }}
QLabel#muted {{ color: {muted}; }}
QLabel#title {{ font-size: 22px; font-weight: 600; }}
QLabel#heading {{ font-weight: 600; }}
QAbstractScrollArea::corner {{ background: {base}; border: none; }}
QTableView QTableCornerButton::section {{ background: {header}; border: none; border-bottom: 1px solid {border}; }}
QSplitter::handle {{ background: {border}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
"""


def style_sheet(scheme: Scheme) -> str:
    """What Fusion's palette alone does not say: spacing, rounded corners, quiet borders."""
    return _SHEET.format(
        arrows=resource("icons").as_posix(),
        window=scheme.window,
        base=scheme.base,
        text=scheme.text,
        muted=scheme.muted,
        accent=scheme.accent,
        on_accent=scheme.on_accent,
        border=scheme.border,
        header=scheme.header,
        current=scheme.current,
        selection=scheme.selection,
        alternate=blend(scheme.base, scheme.window, 0.5),
        hover=blend(scheme.window, scheme.text, 0.07),
        pressed=blend(scheme.window, scheme.text, 0.13),
        faint=blend(scheme.muted, scheme.window, 0.45),
        thumb=blend(scheme.border, scheme.muted, 0.35),
        accent_hover=blend(scheme.accent, scheme.text, 0.15),
    )
